import { Checkbox } from '@mantine/core';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { useText } from '../../i18n/use-text.ts';
import classes from './rounds.module.css';

/** Asks of which registers of a set every row is collected; of the others, totals only. Nothing for a set without registers. */
export function RegisterChoice(props: {
  registers: CriteriaSet['registers'];
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
}) {
  const t = useText();
  const { registers = [], chosen } = props;
  if (registers.length === 0) return null;
  return (
    <fieldset className={classes.chooser}>
      <legend>{t('rounds.registers')}</legend>
      <p className={classes.note}>{t('rounds.registersHelp')}</p>
      <div className={classes.registers}>
        {registers.map(({ id, code, name }) => (
          <Checkbox
            key={id}
            label={t('rounds.registerRows', { code, name })}
            checked={chosen.includes(id)}
            onChange={(event) =>
              props.onChoose(
                event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
