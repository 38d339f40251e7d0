import { serveAside } from '@tieuchi/work/serve-aside';
import { documentTasks } from './document-tasks.ts';

// The entry of the thread that works on large documents; `document-work.ts` starts it.

serveAside(documentTasks);
