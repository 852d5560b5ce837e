using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Register;

namespace MerajutASA.Modules.Children.Ends;

/// <summary>What must hold of an end of care.</summary>
internal static class EndFormCheck
{
    /// <param name="form">What was typed.</param>
    /// <param name="child">Whose care ended.</param>
    /// <param name="latest">The latest day that has begun.</param>
    /// <param name="adultAge">Nobody younger lives by itself.</param>
    public static FieldErrors Of(EndForm form, Child child, DateOnly latest, int adultAge)
    {
        var errors = new FieldErrors();
        errors.Required(nameof(form.Reason), form.Reason);
        if (form.Reason == EndReason.Other)
            errors.Required(nameof(form.Other), Typed.Line(form.Other));
        errors.AtMost(nameof(form.Other), Typed.Line(form.Other), Limits.Line);
        errors.Required(nameof(form.EndedOn), form.EndedOn);
        errors.Unless(form.EndedOn is null || form.EndedOn <= latest, nameof(form.EndedOn), "InFuture");
        errors.Unless(form.EndedOn is null || form.EndedOn >= child.EnteredOn, nameof(form.EndedOn), "BeforeEntry");
        // By the year alone: of many children no more is known.
        errors.Unless(
            form is not { Reason: EndReason.Independence, EndedOn: { } on } || on.Year - child.BirthYear >= adultAge, nameof(form.Reason), "NotOfAge", adultAge);
        return errors;
    }
}
