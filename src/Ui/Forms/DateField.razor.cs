using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Ui.Forms;

/// <summary>A date in three parts. Half a date stays on the screen as it was typed and counts as <see cref="TypedDate.Unreadable"/>.</summary>
public sealed partial class DateField : ErrorAware
{
    private string day = "";
    private string month = "";
    private string year = "";
    private TypedDate shown;

    [Parameter, EditorRequired] public string Label { get; set; } = "";

    [Parameter] public string? Help { get; set; }

    [Parameter] public bool Required { get; set; }

    [Parameter] public TypedDate Value { get; set; }

    [Parameter] public EventCallback<TypedDate> ValueChanged { get; set; }

    [Parameter] public EventCallback OnLeave { get; set; }

    private string? AriaInvalid => Error is null ? null : "true";

    protected override void OnParametersSet()
    {
        if (Value == shown)
            return;
        shown = Value;
        (day, month, year) = Value.Date is { } date ? (Part(date.Day), Part(date.Month), Part(date.Year)) : ("", "", "");
    }

    private static string Part(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Typed(ChangeEventArgs change) => ((string?)change.Value ?? "").Trim();

    private Task ChangeAsync(string _)
    {
        shown = TypedDate.Read(day, month, year);
        return ValueChanged.InvokeAsync(shown);
    }
}
