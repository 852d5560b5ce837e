using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Children.Forms;

/// <summary>Gathers what does not hold, field by field; codes are keys of the module's texts.</summary>
internal sealed class FieldErrors
{
    private readonly List<FieldError> _found = [];

    public IReadOnlyList<FieldError> Found => _found;

    public bool None => _found.Count == 0;

    public void Add(string field, string code, params object[] arguments) => _found.Add(new FieldError(field, code, arguments));

    public void Unless(bool holds, string field, string code, params object[] arguments)
    {
        if (!holds)
            Add(field, code, arguments);
    }

    public void Required(string field, object? value) => Unless(value is not null, field, "Required");

    public void AtMost(string field, string? text, int length) => Unless(text is null || text.Length <= length, field, "TooLong", length);

    /// <summary>A person's name: letters and what stands between them; many people have only one word.</summary>
    public void Name(string field, string? name)
    {
        AtMost(field, name, Limits.Name);
        Unless(name is null || (name.Any(char.IsLetter) && !name.Any(sign => char.IsDigit(sign) || char.IsControl(sign))), field, "NotAName");
    }

    public Outcome<T>.Invalid As<T>() => new(_found);
}
