import { pathToFileURL } from 'node:url';
import { printRate } from './scoring-loop.ts';

// Run from source, as the earlier build ran; takes the file of its engine, and those of a set and of responses.

const [, , engine = '', ...files] = process.argv;
const loaded: { scoreResponses: Parameters<typeof printRate>[0] } = await import(pathToFileURL(engine).href);
printRate(loaded.scoreResponses, files);
