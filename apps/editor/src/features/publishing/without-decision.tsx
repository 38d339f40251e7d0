import { Alert, Checkbox, Stack, Textarea } from '@mantine/core';
import { useText } from '../../i18n/use-text.ts';

/** That a set is published before there is a decision, and why. */
export interface Exception {
  readonly ticked: boolean;
  readonly reason: string;
}

/** Tells that no decision issues the set, and takes the exception: a tick and a written reason. */
export function WithoutDecision(props: { exception: Exception; onChange: (exception: Exception) => void }) {
  const t = useText();
  const { exception, onChange } = props;
  return (
    <Alert color="amber" variant="light" title={t('publish.noDecision')}>
      <Stack gap="sm">
        <span>{t('publish.noDecisionHelp')}</span>
        <Checkbox
          label={t('publish.withoutDecision')}
          description={t('publish.withoutDecisionHelp')}
          checked={exception.ticked}
          onChange={(event) => onChange({ ...exception, ticked: event.currentTarget.checked })}
        />
        {exception.ticked && (
          <Textarea
            label={t('publish.withoutDecisionReason')}
            required
            autosize
            minRows={2}
            maxLength={1000}
            value={exception.reason}
            onChange={(event) => onChange({ ...exception, reason: event.currentTarget.value })}
          />
        )}
      </Stack>
    </Alert>
  );
}
