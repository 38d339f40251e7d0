import type { Command } from './command.ts';
import { historyCommand } from './history-command.tsx';
import { publishCommand } from './publish-command.tsx';

/** The commands of the workspace, in the order of their buttons. */
export const commands: readonly Command[] = [historyCommand, publishCommand];
