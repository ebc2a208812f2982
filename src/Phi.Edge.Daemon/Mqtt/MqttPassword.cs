namespace Phi.Edge.Daemon.Mqtt;

/// <summary>The password, from the settings or from its file.</summary>
internal static class MqttPassword
{
    public static string Read(MqttOptions options) => options.PasswordFile is { } file ? FirstLine(file) : options.Password ?? "";

    public static string FirstLine(string file)
    {
        using var reader = new StreamReader(file);
        return reader.ReadLine() ?? "";
    }
}
