import { Button, Radio } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { refusalText } from '@tieuchi/client/refusal-text';
import { levelName } from '@tieuchi/views/level-name';
import { useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { useDossier } from '../dossiers/dossier-context.tsx';
import { registerLevelMutation } from '../dossiers/queries.ts';
import classes from './level-choice.module.css';

/** Choosing the level to go for; calls `onDone` once the server has registered it. */
export function LevelChoice({ onDone }: { onDone?: () => void }) {
  const t = useText();
  const { assessment, dossier } = useDossier();
  const register = useMutation(registerLevelMutation());
  const [chosen, setChosen] = useState<number | null>(assessment.registeredLevel);
  const [asked, setAsked] = useState(false);

  const submit = (): void => {
    setAsked(true);
    if (chosen === null) return;
    register.mutate({ id: assessment.id, level: chosen }, { onSuccess: () => onDone?.() });
  };

  return (
    <div className={classes.choice}>
      <Radio.Group
        label={t('register.question')}
        description={t('register.explain')}
        value={chosen === null ? '' : String(chosen)}
        onChange={(value) => setChosen(Number(value))}
        error={asked && chosen === null ? t('register.chooseFirst') : undefined}
      >
        <div className={classes.options}>
          {dossier.form.levels.map((level) => (
            <Radio
              key={level.id}
              value={String(level.level)}
              label={levelName(dossier.form.levels, level.level, t)}
              description={t('register.criteria', { count: level.criteria })}
              classNames={{ root: classes.option ?? '' }}
            />
          ))}
        </div>
      </Radio.Group>
      {register.isError && (
        <p role="alert" className={classes.failure}>
          {refusalText(register.error, t, 'register.failed')}
        </p>
      )}
      <Button onClick={submit} loading={register.isPending} size="md">
        {chosen === null ? t('register.submitNone') : t('register.submit', { level: chosen })}
      </Button>
    </div>
  );
}
