import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { refusalOf } from '@tieuchi/client/refusal';
import { refusalText } from '@tieuchi/client/refusal-text';
import { api, queryClient } from '../../api.ts';
import { useText } from '../../i18n/use-text.ts';
import { provinceSlug } from './derive-model.ts';
import { ImportForm } from './import-form.tsx';

/** Starts a draft from a document that was written elsewhere, and opens it. */
export function ImportDialog(props: { provinceName: string; onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const start = useMutation({
    ...api.drafts.importDocument.mutationOptions(),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries(api.drafts.list.queryFilter());
      await navigate({ to: '/drafts/$id', params: { id } });
    },
  });
  const refusal = refusalOf(start.error);
  const prefix = refusal?.params?.prefix;
  return (
    <ImportForm
      prefix={`${provinceSlug(props.provinceName)}/`}
      busy={start.isPending}
      problem={
        !start.isError
          ? undefined
          : typeof prefix === 'string'
            ? t('derive.refused', { prefix })
            : refusalText(start.error, t)
      }
      findings={refusal?.findings ?? []}
      onReplace={() => start.reset()}
      onImport={(wish) => start.mutate(wish)}
      onClose={props.onClose}
    />
  );
}
