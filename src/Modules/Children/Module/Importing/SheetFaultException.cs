namespace MerajutASA.Modules.Children.Importing;

/// <summary>Why a file cannot be read as a sheet of children: a text key, and what the text names.</summary>
internal sealed class SheetFaultException(string code, params object[] arguments) : Exception(code)
{
    public string Code { get; } = code;

    public IReadOnlyList<object> Arguments { get; } = arguments;
}
