using MerajutASA.Infrastructure.Access;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Ui.Forms;

/// <summary>What is wrong in a form, by field, as sentences. One for each form, handed to <c>FormFrame</c>.</summary>
public sealed class FormErrors
{
    private readonly Dictionary<string, string> byField = [];
    private List<string> order = [];

    /// <summary>Told when what is wrong has changed.</summary>
    public event Action? Changed;

    /// <summary>Grows each time the form is sent with errors, so that the summary takes the focus again.</summary>
    public int Sent { get; private set; }

    /// <summary>The errors of the last sending, in the order of the form; empty until something was sent.</summary>
    public IEnumerable<KeyValuePair<string, string>> Summary =>
        order.Where(byField.ContainsKey).Select(name => KeyValuePair.Create(name, byField[name]));

    public string? this[string field] => byField.GetValueOrDefault(field);

    /// <summary>Shows the errors of a form that was sent, at the top and beside each field.</summary>
    public void Show(IEnumerable<FieldError> errors, IStringLocalizer texts)
    {
        byField.Clear();
        foreach (var error in errors)
            byField.TryAdd(error.Field, texts[error.Code, error.Arguments]);
        order = [.. byField.Keys];
        Sent += byField.Count > 0 ? 1 : 0;
        Changed?.Invoke();
    }

    /// <summary>Shows, or takes back, what is wrong with a field that has just been left.</summary>
    public void ShowLeft(string field, IEnumerable<FieldError> errors, IStringLocalizer texts)
    {
        if (errors.FirstOrDefault(error => error.Field == field) is { } wrong)
            byField[field] = texts[wrong.Code, wrong.Arguments];
        else
            byField.Remove(field);
        Changed?.Invoke();
    }

    public void Clear()
    {
        byField.Clear();
        order = [];
        Changed?.Invoke();
    }
}
