import { Button } from '@mantine/core';
import type { LocatedFinding } from '@tieuchi/criteria/findings';
import { fixText, withEdit } from '@tieuchi/criteria/fix';
import { sentenceOf } from '@tieuchi/criteria/messages';
import { useLanguage } from '@tieuchi/ui/i18n';
import { Tag, type Tone } from '@tieuchi/ui/tag';
import { useText } from '../../../i18n/use-text.ts';
import { selectionOfPath } from '../../document/selection.ts';
import type { DocumentModel } from '../../document/use-document.ts';
import classes from './findings-list.module.css';

const tones: Record<LocatedFinding['severity'], Tone> = {
  error: 'critical',
  warning: 'caution',
  info: 'info',
};

/** Everything that is wrong or doubtful in the text, in its order; each entry leads to its place, and mends it where that is sure. */
export function FindingsList(props: {
  findings: readonly LocatedFinding[];
  model: DocumentModel;
  onGoTo: (finding: LocatedFinding) => void;
}) {
  const t = useText();
  const language = useLanguage();
  if (props.findings.length === 0) return <p className={classes.none}>{t('findings.none')}</p>;
  return (
    <ul className={classes.list}>
      {props.findings.map((finding) => (
        <li key={`${finding.line}|${finding.column}|${finding.code}|${finding.path.join('/')}`}>
          <button type="button" className={classes.finding} onClick={() => props.onGoTo(finding)}>
            <span className={classes.where}>
              <Tag tone={tones[finding.severity]}>{t(`findings.${finding.severity}`)}</Tag>
              <span>
                {placeOf(finding, props.model)} {t('findings.line', { line: finding.line })}
              </span>
            </span>
            {sentenceOf(finding, language)}
          </button>
          <Fix finding={finding} model={props.model} />
        </li>
      ))}
    </ul>
  );
}

/** Makes the mend of a finding, as one step that can be undone. */
function Fix({ finding, model }: { finding: LocatedFinding; model: DocumentModel }) {
  const t = useText();
  const { fix, edit } = finding;
  if (fix === undefined || edit === undefined || model.readOnly) return null;
  return (
    <Button
      className={classes.fix ?? ''}
      size="compact-sm"
      variant="light"
      onClick={() => model.write(withEdit(model.text, edit))}
    >
      {t('findings.fix', { text: fixText(fix) })}
    </Button>
  );
}

function placeOf(finding: LocatedFinding, { document, broken }: DocumentModel): string {
  if (!document || broken) return '';
  const selection = selectionOfPath(document, finding.path);
  if (selection.kind === 'set') return '';
  const list = selection.kind === 'group' ? document.groups : document.criteria;
  const code = list.find((one) => one.id === selection.id)?.code;
  return code === undefined ? '' : `${code} ·`;
}
