// First in a worker that reads: zod must not look for `new Function`, which the page's policy refuses there too.
import { z } from 'zod';

z.config({ jitless: true });
