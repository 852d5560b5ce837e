using MerajutASA.Modules.Children.Importing;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace MerajutASA.Modules.Children.Tests.Setting;

/// <summary>The template and the example outside a portal, in the language of the thread.</summary>
internal static class SampleFiles
{
    public static SampleFile Create()
    {
        var words = new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance);
        return new SampleFile(new ImportChoices(new StringLocalizer<Children.Forms.Texts>(words)), new StringLocalizer<Children.Importing.Texts>(words));
    }
}
