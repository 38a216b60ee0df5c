-- A government may come to work by another regulation.

grant update (version, profile) on identity.governments to padu_app;
