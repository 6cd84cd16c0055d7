// XLSX and ODS are opened here, and nowhere else in the browser: the library is heavy.
import type { Source } from './opener.ts';
import { openWorkbook } from './workbook.ts';
import { answerWith } from './worker-side.ts';

answerWith((file: Source, onRead) => openWorkbook(file, onRead));
