using Microsoft.AspNetCore.Components;

namespace MerajutASA.Ui.Forms;

/// <summary>A part of a form that knows its own field's error and is drawn again when it changes.</summary>
public abstract class ErrorAware : ComponentBase, IDisposable
{
    /// <summary>As <see cref="Infrastructure.Access.FieldError.Field"/> names it.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [CascadingParameter] protected FormErrors? Errors { get; set; }

    protected string Id => FieldContext.IdOf(Name);

    protected string? Error => Errors?[Name];

    protected override void OnInitialized()
    {
        if (Errors is not null)
            Errors.Changed += Redraw;
    }

    public void Dispose()
    {
        if (Errors is not null)
            Errors.Changed -= Redraw;
        GC.SuppressFinalize(this);
    }

    private void Redraw() => InvokeAsync(StateHasChanged);
}
