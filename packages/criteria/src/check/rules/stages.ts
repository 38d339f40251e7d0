import type { Rule } from '../context.ts';

/** Stages follow each other: a dossier goes back, and a deadline counts, only from a stage that comes before. */
export const stages: Rule = {
  name: 'stages',
  check({ document, report }) {
    const list = document.stages ?? [];
    const position = new Map(list.map(({ id }, index) => [id, index]));
    const isBefore = (id: string, index: number) => (position.get(id) ?? -1) < index;
    list.forEach(({ id, mayReturnTo = [], deadline }, index) => {
      mayReturnTo.forEach((target, place) => {
        if (!isBefore(target, index))
          report('stageReturn', ['stages', index, 'mayReturnTo', place], { stage: id });
      });
      if (deadline?.kind !== 'after' || isBefore(deadline.stage, index)) return;
      report('deadlineOrder', ['stages', index, 'deadline', 'stage'], { stage: id });
    });
  },
};
