import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useUiTexts } from '../i18n/i18n.ts';

/** A password input whose button for showing what was typed is named in the language of the page. */
export function PasswordField(props: PasswordInputProps) {
  const t = useUiTexts();
  return <PasswordInput {...props} visibilityToggleButtonProps={{ 'aria-label': t('password.showTyped') }} />;
}
