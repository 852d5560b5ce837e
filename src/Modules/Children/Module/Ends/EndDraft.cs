using MerajutASA.Ui.Forms;

namespace MerajutASA.Modules.Children.Ends;

/// <summary>An end of care while being typed.</summary>
internal sealed class EndDraft
{
    public Guid Id { get; } = Guid.CreateVersion7();

    /// <summary>The version that it takes the place of; null for a first one.</summary>
    public Guid? Corrects { get; set; }

    public EndReason? Reason { get; set; }

    public string? Other { get; set; }

    public TypedDate EndedOn { get; set; }

    public static EndDraft Correcting(EndView end) => new() { Corrects = end.Id, Reason = end.Form.Reason, Other = end.Form.Other, EndedOn = end.Form.EndedOn };

    public EndForm Form() => new() { Reason = Reason, Other = Other, EndedOn = EndedOn.Date };
}
