using System.Globalization;
using System.Text;
using System.Xml.Linq;
using MerajutASA.Infrastructure.Encryption;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Infrastructure.Accounts.ProtectionKeys;

/// <summary>Opens what <see cref="ProtectionKeySealer"/> sealed. Its full name stands in the stored keys: renaming it signs everybody out.</summary>
internal sealed class ProtectionKeyOpener(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var wrapper = services.GetRequiredService<IKeyWrapper>();
        var plain = ProtectionKeyCipher.Open(
            wrapper,
            Convert.FromBase64String(encryptedElement.Element("value")!.Value),
            Convert.FromBase64String(encryptedElement.Element("key")!.Value),
            int.Parse(encryptedElement.Attribute("kek")!.Value, CultureInfo.InvariantCulture));
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
