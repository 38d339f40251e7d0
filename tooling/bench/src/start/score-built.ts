import { scoreResponses } from '@tieuchi/scoring/score';
import { printRate } from './scoring-loop.ts';

// Bundled as the server is; takes the files of a set and of responses.

printRate(scoreResponses, process.argv.slice(2));
