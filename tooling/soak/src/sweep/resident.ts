import { readdirSync, readFileSync } from 'node:fs';

function statusOf(pid: number): { parent: number; resident: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    const numberOf = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
    return { parent: numberOf('PPid'), resident: numberOf('VmRSS') * 1024 };
  } catch {
    return undefined;
  }
}

/** What a server and the processes that read files for it hold in memory, in bytes; Linux only, 0 elsewhere. */
export function residentOf(pid: number): { server: number; readers: number } {
  let readers = 0;
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const status = statusOf(Number(name));
      if (status?.parent === pid) readers = Math.max(readers, status.resident);
    }
  } catch {
    return { server: 0, readers: 0 };
  }
  return { server: statusOf(pid)?.resident ?? 0, readers };
}

/** Watches what a server holds until told to stop; resolves with the most that was seen. */
export function watchResident(pid: number): () => { server: number; readers: number } {
  const most = { server: 0, readers: 0 };
  const timer = setInterval(() => {
    const now = residentOf(pid);
    most.server = Math.max(most.server, now.server);
    most.readers = Math.max(most.readers, now.readers);
  }, 50);
  return () => {
    clearInterval(timer);
    return most;
  };
}
