namespace MerajutASA.Ui.Forms;

/// <summary>What a control inside a <c>Field</c> takes over: its id, what describes it, whether it is wrong.</summary>
public sealed record FieldContext(string Id, string? DescribedBy, bool IsWrong, bool IsRequired)
{
    public string? AriaInvalid => IsWrong ? "true" : null;

    public string? AriaRequired => IsRequired ? "true" : null;

    /// <summary>The id of the control of the field <paramref name="name"/>.</summary>
    public static string IdOf(string name) => "field-" + name.ToLowerInvariant().Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);
}
