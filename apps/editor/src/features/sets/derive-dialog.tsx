import { Alert, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { refusalOf } from '@tieuchi/client/refusal';
import { refusalText } from '@tieuchi/client/refusal-text';
import { vietnamDay } from '@tieuchi/criteria/vietnam-day';
import { ConfirmDialog } from '@tieuchi/ui/confirm-dialog';
import { useState } from 'react';
import { api, queryClient } from '../../api.ts';
import { useText } from '../../i18n/use-text.ts';
import { identityPatterns, type OwnIdentity, provinceSlug, suggestIdentity } from './derive-model.ts';
import type { PublishedSet } from './published-set.ts';

/** Starts a draft from a published set: the identity is suggested from the province and can be changed. */
export function DeriveDialog(props: {
  base: PublishedSet;
  provinceName: string;
  taken: readonly { setId: string; version: string }[];
  onClose: () => void;
}) {
  const t = useText();
  const navigate = useNavigate();
  const [own, setOwn] = useState<OwnIdentity>(() =>
    suggestIdentity({
      base: props.base,
      provinceName: props.provinceName,
      year: Number(vietnamDay(new Date()).slice(0, 4)),
      taken: props.taken,
    }),
  );
  const derive = useMutation({
    ...api.drafts.derive.mutationOptions(),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries(api.drafts.list.queryFilter());
      await navigate({ to: '/drafts/$id', params: { id } });
    },
  });
  const set = (field: keyof OwnIdentity) => (event: { currentTarget: { value: string } }) =>
    setOwn({ ...own, [field]: event.currentTarget.value });
  const prefix = `${provinceSlug(props.provinceName)}/`;
  const wrong = {
    id: !identityPatterns.id.test(own.id)
      ? t('derive.wrongId')
      : !own.id.startsWith(prefix)
        ? t('derive.prefix', { prefix })
        : undefined,
    namespace: identityPatterns.namespace.test(own.namespace) ? undefined : t('derive.wrongNamespace'),
    version: identityPatterns.version.test(own.version) ? undefined : t('derive.wrongVersion'),
    name: own.name.trim() === '' ? t('derive.wrongName') : undefined,
  };
  const ready = Object.values(wrong).every((problem) => problem === undefined);
  return (
    <ConfirmDialog
      opened
      size="lg"
      title={t('derive.title')}
      confirmLabel={t('derive.confirm')}
      busy={derive.isPending}
      disabled={!ready}
      onConfirm={() => derive.mutate({ baseDigest: props.base.digest, ...own })}
      onClose={props.onClose}
    >
      <Stack gap="sm">
        <p style={{ margin: 0 }}>
          {t('derive.explain', { base: `${props.base.setId}@${props.base.version}` })}
        </p>
        {derive.isError && (
          <Alert color="red" variant="light" role="alert">
            {refusalOf(derive.error)?.code === 'invalid'
              ? t('derive.refused', { prefix })
              : refusalText(derive.error, t)}
          </Alert>
        )}
        <TextInput
          label={t('derive.name')}
          value={own.name}
          onChange={set('name')}
          error={wrong.name}
          data-autofocus
        />
        <TextInput
          label={t('derive.id')}
          description={t('derive.idHelp')}
          value={own.id}
          onChange={set('id')}
          error={wrong.id}
        />
        <TextInput
          label={t('derive.namespace')}
          description={t('derive.namespaceHelp')}
          value={own.namespace}
          onChange={set('namespace')}
          error={wrong.namespace}
        />
        <TextInput
          label={t('derive.version')}
          value={own.version}
          onChange={set('version')}
          error={wrong.version}
        />
      </Stack>
    </ConfirmDialog>
  );
}
