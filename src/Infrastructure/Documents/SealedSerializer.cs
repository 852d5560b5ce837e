using MerajutASA.Infrastructure.Encryption;
using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MongoDB.Bson.Serialization.Serializers;

namespace MerajutASA.Infrastructure.Documents;

/// <summary>A sealed value is stored as its envelope, and never opened here.</summary>
internal sealed class SealedSerializer<T> : SealedClassSerializerBase<Sealed<T>>
{
    protected override Sealed<T> DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) =>
        new(context.Reader.ReadBytes());

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, Sealed<T> value) =>
        context.Writer.WriteBinaryData(new BsonBinaryData(value.Envelope.ToArray()));
}
