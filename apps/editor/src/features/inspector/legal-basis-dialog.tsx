import { Stack, TextInput } from '@mantine/core';
import type { CriteriaSet, LegalBasis } from '@tieuchi/criteria/types';
import { ConfirmDialog } from '@tieuchi/ui/confirm-dialog';
import { DateField } from '@tieuchi/ui/date-field';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { addLegalBasis, legalBasisId } from '../document/edits/reason-edits.ts';
import type { DocumentModel } from '../document/use-document.ts';

const empty = { number: '', date: '', issuer: '', title: '' };

/** Adds a document to the legal bases of the set and hands back its id. */
export function LegalBasisDialog(props: {
  opened: boolean;
  onClose: () => void;
  onAdded: (id: string) => void;
  model: DocumentModel;
  document: CriteriaSet;
}) {
  const t = useText();
  const [fields, setFields] = useState(empty);
  const [unreadable, setUnreadable] = useState(false);
  const set = (field: keyof typeof empty) => (event: { currentTarget: { value: string } }) =>
    setFields({ ...fields, [field]: event.currentTarget.value });
  const add = () => {
    const title = fields.title.trim();
    const id = legalBasisId(props.document, fields.number.trim() || title);
    const basis: LegalBasis = {
      id,
      ...(fields.number.trim() !== '' && { number: fields.number.trim() }),
      ...(fields.date !== '' && { date: fields.date }),
      ...(fields.issuer.trim() !== '' && { issuer: fields.issuer.trim() }),
      title,
    };
    props.model.edit((draft) => addLegalBasis(draft, basis));
    setFields(empty);
    props.onAdded(id);
  };
  return (
    <ConfirmDialog
      opened={props.opened}
      title={t('basis.dialogTitle')}
      confirmLabel={t('basis.add')}
      disabled={unreadable || fields.title.trim() === ''}
      onConfirm={add}
      onClose={() => {
        setUnreadable(false);
        props.onClose();
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={t('basis.number')}
          placeholder="1200/QĐ-UBND"
          value={fields.number}
          onChange={set('number')}
        />
        <DateField
          label={t('basis.date')}
          value={fields.date}
          onChange={(date, text) => {
            setFields({ ...fields, date: date ?? '' });
            setUnreadable(date === undefined && text.trim() !== '');
          }}
        />
        <TextInput label={t('basis.issuer')} value={fields.issuer} onChange={set('issuer')} />
        <TextInput label={t('basis.title')} required value={fields.title} onChange={set('title')} />
      </Stack>
    </ConfirmDialog>
  );
}
