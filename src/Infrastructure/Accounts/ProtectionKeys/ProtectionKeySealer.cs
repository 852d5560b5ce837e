using System.Text;
using System.Xml.Linq;
using MerajutASA.Infrastructure.Encryption;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace MerajutASA.Infrastructure.Accounts.ProtectionKeys;

/// <summary>What lies in PostgreSQL, and in its backups, forges no cookie without the key-encryption key.</summary>
internal sealed class ProtectionKeySealer(IKeyWrapper wrapper) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var (bytes, key) = ProtectionKeyCipher.Seal(wrapper, Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting)));
        var element = new XElement(
            "sealed", new XAttribute("kek", key.KekVersion), new XElement("key", Convert.ToBase64String(key.Bytes)), new XElement("value", Convert.ToBase64String(bytes)));
        return new EncryptedXmlInfo(element, typeof(ProtectionKeyOpener));
    }
}
