using MudBlazor;

namespace MerajutASA.Ui.Forms;

/// <summary>Asks before what cannot be undone; what can be is done at once and offered back, see <see cref="Frame.Announcements"/>.</summary>
public static class Confirmation
{
    /// <summary>True when the reader typed <paramref name="name"/> and pressed <paramref name="verb"/>.</summary>
    public static async Task<bool> ConfirmWithNameAsync(this IDialogService dialogs, string title, string lost, string name, string verb)
    {
        var parameters = new DialogParameters<ConfirmWithName>
        {
            { dialog => dialog.Title, title },
            { dialog => dialog.Lost, lost },
            { dialog => dialog.Expected, name },
            { dialog => dialog.Verb, verb },
        };
        var reference = await dialogs.ShowAsync<ConfirmWithName>(title, parameters);
        return await reference.Result is { Canceled: false };
    }
}
