import { Anchor } from '@mantine/core';
import { refusalText } from '@tieuchi/client/refusal-text';
import { useText } from '../../i18n/use-text.ts';
import type { PublishedSet } from '../sets/published-set.ts';
import type { Compared } from './use-compared.ts';

/** Which sets could not be compared, and why; each can be asked for again. */
export function FailedSets(props: { failed: Compared['failed']; sets: readonly PublishedSet[] }) {
  const t = useText();
  if (props.failed.length === 0) return null;
  return (
    <div role="alert">
      {props.failed.map(({ digest, error, refetch }) => {
        const set = props.sets.find((one) => one.digest === digest);
        return (
          <p key={digest}>
            {t('compare.failed', { set: set?.provinceName ?? set?.name ?? digest })} {refusalText(error, t)}{' '}
            <Anchor component="button" type="button" onClick={() => void refetch()}>
              {t('compare.again')}
            </Anchor>
          </p>
        );
      })}
    </div>
  );
}
