import { parseArgs } from 'node:util';
import { BrokenFile } from './broken-file.ts';
import type { Context, ExitCode } from './command.ts';
import { commands } from './command-table.ts';
import { describeFindings } from './describe-findings.ts';
import { UsageError } from './usage-error.ts';

function helpText(): string {
  const lines = ['tieuchi <lệnh> [--json]', ''];
  for (const [name, { operands, summary }] of Object.entries(commands))
    lines.push(`  ${`${name} ${operands}`.padEnd(26)} ${summary}`);
  lines.push(
    '',
    'SET là đường dẫn đến tài liệu hoặc tên một khung đi kèm: vn/commune, vn/commune@1.0.',
    '--json in ra đúng một giá trị JSON. Mã thoát: 0 đạt, 1 có lỗi, 2 gọi sai lệnh.',
  );
  return lines.join('\n');
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

/** The command that is meant, with its operands counted and its flags allowed. */
function toCall([name, ...operands]: readonly string[], { out, summary }: Flags) {
  const command = name === undefined || !Object.hasOwn(commands, name) ? undefined : commands[name];
  if (name === undefined) throw new UsageError('noCommand', 'Thiếu tên lệnh', 'no command given');
  if (command === undefined)
    throw new UsageError('unknownCommand', `Không có lệnh “${name}”`, 'unknown command');
  const [least, most] = command.arity;
  if (operands.length < least || operands.length > most)
    throw new UsageError(
      'wrongOperands',
      `Cách gọi: tieuchi ${name} ${command.operands} [--json]`,
      operands.length < least ? 'too few operands' : 'too many operands',
    );
  if (out !== undefined && command.writes !== true)
    throw new UsageError('unknownFlag', 'Không có tùy chọn này: --out', 'unknown option');
  if (summary && command.summarises !== true)
    throw new UsageError('unknownFlag', 'Không có tùy chọn này: --summary', 'unknown option');
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
    const { help, words } = flags;
    if (help || (words.length === 0 && !asJson)) {
      process.stdout.write(`${helpText()}\n`);
      return help ? 0 : 2;
    }
    const { command, operands } = toCall(words, flags);
    const { run: start } = await command.load();
    return await start(operands, contextFor(asJson, flags));
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
void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
