import { Alert, Checkbox, Group, NumberInput, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { refusalText } from '@tieuchi/client/refusal-text';
import { vietnamDay } from '@tieuchi/criteria/vietnam-day';
import { ConfirmDialog } from '@tieuchi/ui/confirm-dialog';
import { DateField } from '@tieuchi/ui/date-field';
import { matchesSearch } from '@tieuchi/ui/search';
import { withDecision } from '@tieuchi/views/decision-text';
import { useState } from 'react';
import { api, queryClient } from '../../api.ts';
import { useText } from '../../i18n/use-text.ts';
import { deadlineInWords, deadlineOfSet, usualDeadline } from './printed-deadline.ts';
import { RegisterChoice } from './register-choice.tsx';
import classes from './rounds.module.css';

/** Opens a round: a published set, a year, the day whose units count, a deadline, all communes or some of them. */
export function OpenRoundDialog(props: { province: { id: string; name: string }; onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const today = vietnamDay(new Date());
  const year = Number(today.slice(0, 4));
  const [fields, setFields] = useState({
    name: t('rounds.suggestedName', { year }),
    year,
    referenceDate: today,
    digest: '',
  });
  const [chosenDeadline, setChosenDeadline] = useState<string>();
  const [all, setAll] = useState(true);
  const [rowsAsked, setRowsAsked] = useState<readonly string[]>([]);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [search, setSearch] = useState('');
  const validDate = fields.referenceDate !== '';
  const offer = useQuery({
    ...api.rounds.offer.queryOptions({ referenceDate: fields.referenceDate }),
    enabled: validDate,
  });
  const communes = useQuery({
    ...api.units.communes.queryOptions({ provinceId: props.province.id, on: fields.referenceDate }),
    enabled: validDate,
  });
  const open = useMutation({
    ...api.rounds.open.mutationOptions(),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries(api.rounds.list.queryFilter());
      await navigate({ to: '/rounds/$id', params: { id } });
    },
  });
  const own = offer.data?.filter((set) => set.provinceId !== null) ?? [];
  const digest = fields.digest !== '' ? fields.digest : (own[0]?.digest ?? offer.data?.[0]?.digest ?? '');
  const set = useQuery({
    ...api.sets.get.queryOptions({ digest }),
    enabled: digest !== '',
    staleTime: Number.POSITIVE_INFINITY,
  });
  const registers = set.data?.document.registers ?? [];
  const printed = set.data && deadlineOfSet(set.data.document, today);
  const deadline = chosenDeadline ?? printed?.lastDay ?? usualDeadline(today);
  const shown = (communes.data ?? []).filter((unit) => matchesSearch(unit.name, search));
  const ready =
    validDate &&
    digest !== '' &&
    fields.name.trim() !== '' &&
    deadline >= today &&
    set.isSuccess &&
    (all || picked.size > 0);
  const toggle = (id: string, checked: boolean) => {
    const next = new Set(picked);
    if (checked) next.add(id);
    else next.delete(id);
    setPicked(next);
  };
  return (
    <ConfirmDialog
      opened
      size="xl"
      title={t('rounds.open')}
      confirmLabel={t('rounds.openConfirm')}
      disabled={!ready}
      busy={open.isPending}
      onConfirm={() =>
        open.mutate({
          ...fields,
          digest,
          deadline,
          unitIds: all ? 'all' : [...picked],
          rowsAsked: rowsAsked.filter((id) => registers.some((register) => register.id === id)),
        })
      }
      onClose={props.onClose}
    >
      <Stack gap="sm">
        {open.isError && (
          <Alert color="red" variant="light" role="alert">
            {refusalText(open.error, t)}
          </Alert>
        )}
        <TextInput
          label={t('rounds.name')}
          value={fields.name}
          data-autofocus
          onChange={(event) => setFields({ ...fields, name: event.currentTarget.value })}
        />
        <div className={classes.days}>
          <NumberInput
            label={t('rounds.year')}
            value={fields.year}
            min={2000}
            max={2100}
            hideControls
            onChange={(value) => typeof value === 'number' && setFields({ ...fields, year: value })}
          />
          <DateField
            label={t('rounds.referenceDate')}
            description={t('rounds.referenceDateHelp')}
            required
            value={fields.referenceDate}
            onChange={(day) => setFields({ ...fields, referenceDate: day ?? '', digest: '' })}
          />
          <DateField
            label={t('rounds.deadline')}
            description={
              printed
                ? t('rounds.deadlinePrinted', { printed: deadlineInWords(printed.deadline, t) })
                : t('rounds.deadlineHelp')
            }
            required
            value={deadline}
            error={deadline !== '' && deadline < today ? t('rounds.deadlinePast') : undefined}
            onChange={(day) => setChosenDeadline(day ?? '')}
          />
        </div>
        <Select
          label={t('rounds.set')}
          data={(offer.data ?? []).map((set) => ({
            value: set.digest,
            label: withDecision(`${set.name} – ${set.setId}@${set.version}`, set, t),
          }))}
          value={digest}
          allowDeselect={false}
          error={offer.data?.length === 0 ? t('rounds.noSet') : undefined}
          onChange={(value) => value !== null && setFields({ ...fields, digest: value })}
        />
        <RegisterChoice registers={registers} chosen={rowsAsked} onChoose={setRowsAsked} />
        <fieldset className={classes.chooser}>
          <legend>{t('rounds.units')}</legend>
          <Group>
            <Radio
              name="units"
              label={t('rounds.allUnits', { count: communes.data?.length ?? '…' })}
              checked={all}
              onChange={() => setAll(true)}
            />
            <Radio name="units" label={t('rounds.someUnits')} checked={!all} onChange={() => setAll(false)} />
          </Group>
          {!all && (
            <>
              <TextInput
                type="search"
                label={t('rounds.findUnit')}
                value={search}
                onChange={(event) => setSearch(event.currentTarget.value)}
              />
              <p className={classes.note} role="status">
                {t('rounds.picked', { count: picked.size })}
              </p>
              <div className={classes.units}>
                {shown.map((unit) => (
                  <Checkbox
                    key={unit.id}
                    label={unit.name}
                    checked={picked.has(unit.id)}
                    onChange={(event) => toggle(unit.id, event.currentTarget.checked)}
                  />
                ))}
              </div>
            </>
          )}
        </fieldset>
      </Stack>
    </ConfirmDialog>
  );
}
