import { serveAside } from '../serve-aside.ts';

export const sampleTasks = {
  double: (input: number) => input * 2,
  fail: (input: string): string => {
    throw new Error(input);
  },
  end: () => process.exit(0),
};

serveAside(sampleTasks);
