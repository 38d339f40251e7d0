import { Group } from '@mantine/core';
import type { DeviationSubject } from '@tieuchi/criteria/deviations';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { useText } from '../../i18n/use-text.ts';
import { ComparedProvider } from '../document/compared.tsx';
import { type ComparedPart, departs } from '../document/departures.ts';
import type { DocumentModel } from '../document/use-document.ts';
import { RelationChip } from '../document-table/cells/relation-chip.tsx';
import { PartChangeList } from '../document-table/part-change-list.tsx';
import { DeviationPanel } from './panels/deviation-panel.tsx';
import { Panel } from './panels/panel.tsx';

/** How a group, or the way the set concludes, departs from the base, and the reason for it where one is needed or given. */
export function PartRelation(props: {
  model: DocumentModel;
  document: CriteriaSet;
  subject: DeviationSubject;
  part: ComparedPart | undefined;
  locked: boolean;
}) {
  const t = useText();
  const { model, document, subject, part, locked } = props;
  return (
    <>
      {part && departs(part) && (
        <Panel title={t(subject.kind === 'outcome' ? 'inspector.outcomeRelation' : 'inspector.relation')}>
          <Group gap={4}>
            <RelationChip comparison={part} />
          </Group>
          <ComparedProvider base={model.base} other={document}>
            <PartChangeList part={part} />
          </ComparedProvider>
        </Panel>
      )}
      <DeviationPanel
        model={model}
        document={document}
        subject={subject}
        needed={part?.needsReason ?? false}
        locked={locked}
      />
    </>
  );
}
