// Copies with verdicts are written here: cutting a large table again would hold the page.
import { annotated } from './annotated-file.ts';
import { handedPages } from './handed-pages.ts';
import type { CopyQuestion } from './worker-messages.ts';
import { answerWith } from './worker-side.ts';

answerWith(({ table, records, pages }: CopyQuestion) => annotated(table, records, handedPages(pages)));
