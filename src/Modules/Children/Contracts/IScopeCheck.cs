namespace MerajutASA.Modules.Children.Contracts;

/// <summary>Whether what Children keeps of each institution is what Government's register says.</summary>
public interface IScopeCheck
{
    /// <returns>One line for each institution that differs; none when all agree.</returns>
    Task<IReadOnlyList<string>> DifferencesAsync(CancellationToken cancellation = default);
}
