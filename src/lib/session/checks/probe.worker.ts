// A worker, started as the app starts them all: it tries what none may do, and tells.
import { tried } from './tries.ts';

void tried('worker').then((result) => postMessage(result));
