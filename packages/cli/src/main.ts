import { parseArgs } from 'node:util';
import { BrokenFile } from './broken-file.ts';
import { describeFindings } from './check-text.ts';
import type { Command, Context, ExitCode } from './command.ts';
import { UsageError } from './usage-error.ts';

/** Loaded one at a time: `validate` needs no database driver, `seed` no forms. */
const commands: Record<string, () => Promise<{ readonly command: Command }>> = {
  validate: () => import('./commands/validate.ts'),
  score: () => import('./commands/score.ts'),
  compare: () => import('./commands/compare.ts'),
  merge: () => import('./commands/merge.ts'),
  schema: () => import('./commands/schema.ts'),
  types: () => import('./commands/types.ts'),
  cases: () => import('./commands/cases.ts'),
  coverage: () => import('./commands/coverage.ts'),
  seed: () => import('./commands/seed.ts'),
  serve: () => import('./commands/serve.ts'),
  audit: () => import('./commands/audit.ts'),
};

async function helpText(): Promise<string> {
  const lines = ['tieuchi <lệnh> [--json]', ''];
  for (const load of Object.values(commands)) {
    const { command } = await load();
    lines.push(`  ${`${command.name} ${command.operands}`.padEnd(26)} ${command.summary}`);
  }
  lines.push(
    '',
    'SET là đường dẫn đến tài liệu hoặc tên một khung đi kèm: vn/commune, vn/commune@1.0.',
    '--json in ra đúng một giá trị JSON. Mã thoát: 0 đạt, 1 có lỗi, 2 gọi sai lệnh.',
  );
  return lines.join('\n');
}

interface Call {
  readonly command: Command;
  readonly operands: readonly string[];
}

interface Flags {
  readonly help: boolean;
  readonly out: string | undefined;
  readonly summary: boolean;
  readonly words: string[];
}

function readFlags(argv: readonly string[]): Flags {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        out: { type: 'string' },
        summary: { type: 'boolean' },
      },
    });
    return {
      help: values.help ?? false,
      out: values.out,
      summary: values.summary ?? false,
      words: positionals,
    };
  } catch (error) {
    const flag =
      argv.find((word) => word.startsWith('-') && !['--json', '--help', '-h', '--summary'].includes(word)) ??
      '';
    if (!(error instanceof Error)) throw error;
    throw new UsageError('unknownFlag', `Không có tùy chọn này: ${flag}`, 'unknown option');
  }
}

async function toCall([name, ...operands]: readonly string[]): Promise<Call> {
  const load = name === undefined || !Object.hasOwn(commands, name) ? undefined : commands[name];
  if (name === undefined) throw new UsageError('noCommand', 'Thiếu tên lệnh', 'no command given');
  if (load === undefined)
    throw new UsageError('unknownCommand', `Không có lệnh “${name}”`, 'unknown command');
  const { command } = await load();
  const [least, most] = command.arity;
  if (operands.length < least || operands.length > most)
    throw new UsageError(
      'wrongOperands',
      `Cách gọi: tieuchi ${command.name} ${command.operands} [--json]`,
      operands.length < least ? 'too few operands' : 'too many operands',
    );
  return { command, operands };
}

function contextFor(asJson: boolean, { out, summary = false }: Partial<Flags> = {}): Context {
  return {
    // Package managers run a script in the root of the workspace and say here where the caller stood.
    folder: process.env.INIT_CWD || process.cwd(),
    asJson,
    out,
    brief: summary,
    json: (value) => void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`),
    text: (lines) => {
      if (!asJson) process.stdout.write(`${lines}\n`);
    },
  };
}

async function run(argv: readonly string[]): Promise<ExitCode> {
  const asJson = argv.includes('--json');
  try {
    const flags = readFlags(argv);
    const { help, out, summary, words } = flags;
    if (help || (words.length === 0 && !asJson)) {
      process.stdout.write(`${await helpText()}\n`);
      return help ? 0 : 2;
    }
    const { command, operands } = await toCall(words);
    if (out !== undefined && command.writes !== true)
      throw new UsageError('unknownFlag', 'Không có tùy chọn này: --out', 'unknown option');
    if (summary && command.summarises !== true)
      throw new UsageError('unknownFlag', 'Không có tùy chọn này: --summary', 'unknown option');
    return await command.run(operands, contextFor(asJson, flags));
  } catch (error) {
    if (error instanceof BrokenFile) {
      const { operand: file, findings } = error;
      if (asJson) contextFor(asJson).json({ files: [{ file, ok: false, findings }] });
      process.stderr.write(`${error.message}\n${describeFindings(findings)}\n`);
      return 1;
    }
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message} (${error.english})\n`);
    if (asJson) contextFor(asJson).json({ error: { code: error.code, message: error.message } });
    return 2;
  }
}

// `tieuchi … | head` closes the pipe early; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await run(process.argv.slice(2));
