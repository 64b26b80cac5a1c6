"""What the admin lets an editor see and open; the verbs of publishing have the last word."""

from glossary.editorial.rights import is_editor, may_appoint, may_shape


class SeenByEditors:
    """An admin that every editor may look at."""

    def has_module_permission(self, request):
        return is_editor(request.user) or super().has_module_permission(request)

    def has_view_permission(self, request, obj=None):
        return is_editor(request.user) or super().has_view_permission(request, obj)


class ForEditors(SeenByEditors):
    """An admin that every editor may look at and a terminologist may add to."""

    def has_add_permission(self, request):
        return may_shape(request.user)

    def has_change_permission(self, request, obj=None):
        return may_shape(request.user)

    def has_shape_permission(self, request):
        """Actions name this right as "shape"."""
        return may_shape(request.user)

    def has_delete_permission(self, request, obj=None):
        """Nothing is deleted: withdrawing keeps the address and the history true."""
        return False


class ForAdministrators:
    """An admin that only a superuser sees."""

    def has_module_permission(self, request):
        return may_appoint(request.user)

    def has_view_permission(self, request, obj=None):
        return may_appoint(request.user)

    def has_add_permission(self, request, obj=None):
        return may_appoint(request.user)

    def has_change_permission(self, request, obj=None):
        return may_appoint(request.user)

    def has_delete_permission(self, request, obj=None):
        return may_appoint(request.user)
