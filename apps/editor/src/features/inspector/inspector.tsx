import type { CriteriaSet } from '@tieuchi/criteria/types';
import { useMemo } from 'react';
import { byCriterion, criterionOf } from '../document/relations.ts';
import type { DocumentModel } from '../document/use-document.ts';
import { CriterionPanel } from './panels/criterion-panel.tsx';
import { DroppedPanel } from './panels/dropped-panel.tsx';
import { GroupPanel } from './panels/group-panel.tsx';
import { SetPanel } from './panels/set-panel.tsx';
import { Trail } from './trail.tsx';

/** The details of whatever is selected: a criterion, one that was dropped, a group, or the set; with the way up from it. */
export function Inspector({ model }: { model: DocumentModel }) {
  const { document } = model;
  if (!document) return null;
  return (
    <>
      <Trail model={model} document={document} />
      <Details model={model} document={document} />
    </>
  );
}

function Details({ model, document }: { model: DocumentModel; document: CriteriaSet }) {
  const { selection, base } = model;
  const comparisons = useMemo(() => byCriterion(model.comparison), [model.comparison]);
  const locked = model.broken || model.readOnly;
  if (selection.kind === 'criterion') {
    const criterion = criterionOf(document, selection.id);
    if (criterion)
      return (
        <CriterionPanel
          key={criterion.id}
          model={model}
          document={document}
          criterion={criterion}
          comparison={comparisons.get(criterion.id)}
          locked={locked}
        />
      );
  }
  if (selection.kind === 'dropped' && base) {
    const criterion = criterionOf(base, selection.id);
    if (criterion && !criterionOf(document, selection.id))
      return (
        <DroppedPanel
          key={criterion.id}
          model={model}
          document={document}
          base={base}
          criterion={criterion}
          locked={locked}
        />
      );
  }
  if (selection.kind === 'group') {
    const group = document.groups.find((one) => one.id === selection.id);
    if (group)
      return (
        <GroupPanel
          key={group.id}
          model={model}
          document={document}
          group={group}
          comparison={model.comparison?.groups.find((one) => one.id === group.id)}
          locked={locked}
        />
      );
  }
  return <SetPanel model={model} document={document} locked={locked} />;
}
