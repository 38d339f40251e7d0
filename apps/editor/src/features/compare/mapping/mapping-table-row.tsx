import { Button, MultiSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { refusalText } from '@tieuchi/client/refusal-text';
import type { CriteriaSet, Criterion } from '@tieuchi/criteria/types';
import { formatDateTime } from '@tieuchi/ui/format';
import { matchesSearch } from '@tieuchi/ui/search';
import { useState } from 'react';
import { api, queryClient } from '../../../api.ts';
import { useText } from '../../../i18n/use-text.ts';
import classes from '../compare-page.module.css';
import type { MappingRow } from './mapping-rows.ts';

const nameOf = ({ code, name }: Criterion) => `${code} ${name}`;

/** One criterion of the other set: what it is mapped to, proposals to accept with one press, and a field to say it freely. */
export function MappingTableRow(props: {
  row: MappingRow;
  base: CriteriaSet;
  versions: { baseDigest: string; otherDigest: string };
}) {
  const t = useText();
  const { row, versions } = props;
  const { criterion, said } = row;
  const [open, setOpen] = useState(false);
  const save = useMutation({
    ...api.compare.saveMapping.mutationOptions(),
    onSettled: async () => {
      await queryClient.invalidateQueries(api.compare.mapping.queryFilter(versions));
      await queryClient.invalidateQueries(api.compare.set.queryFilter(versions));
    },
  });
  const say = (bases: string[]) => save.mutate({ ...versions, criterion: criterion.id, known: said, bases });
  return (
    <tr>
      <th scope="row" className={classes.own}>
        <span className={classes.code}>{criterion.code}</span> {criterion.name}
      </th>
      <td className={classes.mapped}>
        {row.bases.map((base) => (
          <div key={base.criterion.id}>
            {nameOf(base.criterion)} {base.by === undefined && <em>({t('mapping.alike')})</em>}
          </div>
        ))}
        {row.bases.length === 0 && <span className={classes.nothing}>{t('mapping.nothing')}</span>}
        {row.proposals.map((proposal) => (
          <Button
            key={proposal.criterion.id}
            size="compact-sm"
            variant="light"
            className={classes.proposal}
            disabled={save.isPending}
            onClick={() => say([...said, proposal.criterion.id])}
          >
            {t('mapping.accept', { base: nameOf(proposal.criterion) })}
            <span className={classes.grounds}>
              {[
                t('mapping.groundName', { percent: proposal.grounds.name }),
                proposal.grounds.sameInputs && t('mapping.groundInputs'),
                proposal.grounds.sameUnit && t('mapping.groundUnit'),
              ]
                .filter((ground) => ground !== false)
                .join(', ')}
            </span>
          </Button>
        ))}
        {open ? (
          <MultiSelect
            autoFocus
            aria-label={t('mapping.field', { criterion: criterion.code })}
            data={props.base.criteria.map((one) => ({ value: one.id, label: nameOf(one) }))}
            value={said}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('mapping.clear') }}
            nothingFoundMessage={t('common.nothingFound')}
            filter={({ options, search }) =>
              options.filter((option) => 'label' in option && matchesSearch(option.label, search))
            }
            disabled={save.isPending}
            onChange={say}
          />
        ) : (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => setOpen(true)}
            aria-label={`${t('mapping.choose')} ${t('mapping.field', { criterion: criterion.code })}`}
          >
            {t('mapping.choose')}
          </Button>
        )}
        {save.isError && (
          <p role="alert" className={classes.refused}>
            {refusalText(save.error, t)}
          </p>
        )}
      </td>
      <td>
        {row.bases.map(
          (base) =>
            base.by !== undefined && (
              <div key={base.criterion.id}>
                {base.by}, {formatDateTime(base.at ?? '')}
              </div>
            ),
        )}
      </td>
    </tr>
  );
}
