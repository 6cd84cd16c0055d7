// Archives, delimited text and boundaries are opened here, and every table is read.
import './jitless.ts';
import { readBoundaries } from './boundaries.ts';
import { openDelimited } from './delimited.ts';
import { readTable } from './read.ts';
import { letGo } from '../shared/let-go.ts';
import { unpackArchive } from './unpack.ts';
import type { TextQuestion } from './worker-messages.ts';
import { answerWith } from './worker-side.ts';

answerWith(async (question: TextQuestion, onRead): Promise<unknown> => {
  switch (question.kind) {
    case 'unpack':
      return unpackArchive(question.file);
    case 'open':
      return openDelimited(question.file);
    case 'boundaries':
      return readBoundaries(question.file.name, question.file.bytes);
    case 'read': {
      const { bytes } = question.table;
      const read = readTable(question.table, question.mapping, onRead);
      const isReturned = read.ok && read.value.bytes.buffer === bytes.buffer;
      if (!isReturned) letGo(bytes);
      return read;
    }
  }
});
