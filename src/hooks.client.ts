// Before anything else: zod must not look for `new Function`, which the page's policy refuses.
import { z } from 'zod';

z.config({ jitless: true });
