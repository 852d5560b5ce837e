using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Modules.Children.Ends;

/// <summary>Logical names of the texts about an end of care, sealed under the child's key; never rename one.</summary>
internal static class EndFields
{
    public static readonly SealedField<string> Other = new("care-end.other");
    public static readonly SealedField<string> StrikeReason = new("care-end.strike-reason");
}
