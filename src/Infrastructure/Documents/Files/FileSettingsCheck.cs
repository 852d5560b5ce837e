using MerajutASA.Infrastructure.Documents.Files.Scanning;
using Microsoft.Extensions.Options;

namespace MerajutASA.Infrastructure.Documents.Files;

/// <summary>Stops the start when an address is none: a scanner that is never reached would leave every file unscanned, unnoticed.</summary>
internal sealed class FileSettingsCheck : IValidateOptions<FileSettings>
{
    public ValidateOptionsResult Validate(string? name, FileSettings options)
    {
        try
        {
            if (options.Clamd.Length > 0)
                ClamdAddress.Parse(options.Clamd);
            return ValidateOptionsResult.Success;
        }
        catch (FormatException fault)
        {
            return ValidateOptionsResult.Fail(fault.Message);
        }
    }
}
