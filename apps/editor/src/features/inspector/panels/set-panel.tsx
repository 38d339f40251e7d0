import type { CriteriaSet } from '@tieuchi/criteria/types';
import { useText } from '../../../i18n/use-text.ts';
import type { DocumentModel } from '../../document/use-document.ts';
import { EditingProvider } from '../../fields/editing.tsx';
import { ObjectFields } from '../../fields/nested/object-fields.tsx';
import { objectShapeOf } from '../../fields/shape/read-shape.ts';
import { PartRelation } from '../part-relation.tsx';
import { sectionsOf } from '../sections.ts';
import { AddGroupPanel } from './add-group-panel.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import { FieldsPanel } from './fields-panel.tsx';
import classes from './panel.module.css';
import { Panel } from './panel.tsx';

/** The set as a whole: what it is, how it concludes, and everything that its criteria share. */
export function SetPanel(props: { model: DocumentModel; document: CriteriaSet; locked: boolean }) {
  const t = useText();
  const { model, document, locked } = props;
  return (
    <EditingProvider model={model} document={document} of={{ kind: 'set' }} locked={locked}>
      <PartRelation
        model={model}
        document={document}
        subject={{ kind: 'outcome' }}
        part={model.comparison?.outcome}
        locked={locked}
      />
      <Panel title={t('inspector.set')}>
        <ObjectFields
          shape={objectShapeOf('CriteriaSet')}
          value={document}
          path={[]}
          only={['name', 'nameEn', 'version', 'replaces']}
        />
        <dl className={classes.facts}>
          <dt>{t('inspector.id')}</dt>
          <dd>
            <code>{document.id}</code>
          </dd>
          {document.derivedFrom !== undefined && (
            <>
              <dt>{t('inspector.derivedFrom')}</dt>
              <dd>{document.derivedFrom.split('#')[0]}</dd>
            </>
          )}
          {document.namespace !== undefined && (
            <>
              <dt>{t('inspector.namespace')}</dt>
              <dd>
                <code>{document.namespace}</code>
              </dd>
            </>
          )}
        </dl>
      </Panel>
      <DecisionPanel model={model} document={document} locked={locked} />
      {sectionsOf('CriteriaSet').map(({ title, fields }) => (
        <FieldsPanel key={title} title={t(title)} definition="CriteriaSet" value={document} only={fields} />
      ))}
      {!locked && <AddGroupPanel model={model} />}
    </EditingProvider>
  );
}
