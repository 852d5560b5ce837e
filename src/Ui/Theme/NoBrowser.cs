using Microsoft.JSInterop;

namespace MerajutASA.Ui.Theme;

/// <summary>Stands where a component asks for a browser while no browser is there, as after a circuit has ended.</summary>
internal sealed class NoBrowser : IJSRuntime
{
    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) =>
        throw new JSDisconnectedException($"There is no browser to run '{identifier}'.");

    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) =>
        InvokeAsync<TValue>(identifier, args);
}
