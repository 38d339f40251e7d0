import '@tieuchi/ui/testing';
