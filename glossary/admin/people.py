"""The pages on which administrators say who may edit what."""

from __future__ import annotations

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminPasswordChangeForm, SetUnusablePasswordMixin
from django.core.exceptions import ValidationError
from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from glossary.admin.access import ForAdministrators
from glossary.admin.addresses import AnyAddress
from glossary.models import Editor
from glossary.templatetags import people
from glossary.text.languages import LANGUAGES


class EditorForm(forms.ModelForm):
    language = forms.ChoiceField(
        label=_("language"),
        required=False,
        choices=[("", "–"), *((code, row.name) for code, row in LANGUAGES.items())],
    )

    class Meta:
        model = Editor
        fields = ("role", "language")


class EditorFormSet(forms.BaseInlineFormSet):
    """The roles of one person: each once, and none for somebody who cannot log in."""

    def add_fields(self, form, index):
        """The rows have one heading for all, so each control says its own name."""
        super().add_fields(form, index)
        for field in form.fields.values():
            if field.label:
                field.widget.attrs["aria-label"] = field.label

    def clean(self):
        super().clean()
        seen = set()
        for form in self.forms:
            if not form.is_valid() or form in self.deleted_forms:
                continue
            role = form.cleaned_data.get("role")
            key = (role, form.cleaned_data.get("language"))
            if role and key in seen:
                form.add_error(None, _("This person has this role already."))
            seen.add(key)
        if any(role for role, _language in seen) and not self.instance.is_staff:
            raise ValidationError(
                _("With a role this person needs “Staff status” too, or cannot log in here.")
            )

    def validate_unique(self):
        """Leave roles that stand twice to `clean`, which says it in plain words."""


class EditorInline(ForAdministrators, admin.TabularInline):
    model = Editor
    form = EditorForm
    formset = EditorFormSet
    extra = 1
    classes = ("roles",)


class NewPasswordForm(AdminPasswordChangeForm):
    """Django's form, whose warning is English in every language: it is joined when Django starts.

    The page's script shows the element with this id.
    """

    usable_password_help_text = lazy(format_html, str)(
        '{}<ul id="id_unusable_warning" class="messagelist"><li class="warning">{}</li></ul>',
        SetUnusablePasswordMixin.usable_password_help_text,
        _("If disabled, the current password for this user will be lost."),
    )


class RoleFilter(admin.SimpleListFilter):
    title = _("role")
    parameter_name = "role"

    def lookups(self, request, model_admin):
        return Editor.Role.choices

    def queryset(self, request, queryset):
        if self.value() not in Editor.Role.values:
            return queryset
        return queryset.filter(editor_roles__role=self.value()).distinct()


class PersonAdmin(AnyAddress, ForAdministrators, UserAdmin):
    """Django's page of a user with the roles as an editor, in place of its own permissions."""

    list_display = ("username", "email", "roles", "may_log_in", "last_login")
    list_filter = (RoleFilter, "is_active", "is_superuser")
    readonly_fields = ("last_login", "date_joined")
    change_password_form = NewPasswordForm
    filter_horizontal = ()
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Personal info"), {"fields": ("first_name", "last_name", "email")}),
        (_("Permissions"), {"fields": ("is_active", "is_staff", "is_superuser")}),
        (_("Important dates"), {"fields": ("last_login", "date_joined")}),
    )

    class Media:
        css = {"all": ["css/admin/editing.css"]}

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("editor_roles")

    def get_inlines(self, request, obj):
        """Leave the roles to the second page: the first asks for name and password only."""
        return (EditorInline,) if obj else ()

    @admin.display(description=_("roles"))
    def roles(self, user):
        return people.roles(user) or "–"

    @admin.display(description=_("active"), ordering="is_active")
    def may_log_in(self, user):
        """Say it in a word: Django's sign for it has an English name."""
        return _("Yes") if user.is_active else _("No")

    def has_delete_permission(self, request, obj=None):
        """Nobody is deleted: the history names them. Who is not active cannot log in."""
        return False
