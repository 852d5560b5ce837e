using Xunit;

namespace MerajutASA.Modules.Children.Tests.Setting;

/// <summary>Directly and through pgBouncer in transaction pooling.</summary>
internal sealed class BothWays : TheoryData<bool>
{
    public BothWays()
    {
        Add(false);
        Add(true);
    }
}
