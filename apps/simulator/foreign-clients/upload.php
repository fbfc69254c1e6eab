<?php
// Talks to an administration as PHP's own SoapClient does, with nothing of this project:
//   php upload.php http://127.0.0.1:18080 110000000001 demo demo-pass upload document.xml
//   php upload.php http://127.0.0.1:18080 110000000001 demo demo-pass fetch
//   php upload.php http://127.0.0.1:18080 110000000001 demo demo-pass status example.cn
// OPENBEIAN_KEY and OPENBEIAN_IV: the key and initialisation vector of an encrypted channel.
// Every answer is one line of JSON.

ini_set('soap.wsdl_cache_enabled', '0');
[, $address, $ispId, $user, $password, $action] = $argv;
$key = getenv('OPENBEIAN_KEY') ?: '';
$iv = getenv('OPENBEIAN_IV') ?: '';

function call(string $path, string $operation, array $others = []): string
{
    global $address, $ispId, $user, $password;
    $client = new SoapClient("$address$path?wsdl", ['exceptions' => true]);
    $random = substr(strtr(base64_encode(random_bytes(40)), ['+' => 'a', '/' => 'b', '=' => '']), 0, 20);
    $hash = base64_encode(md5(iconv('UTF-8', 'GBK', $password . $random), true));
    // The first parameter is spelled as the WSDL has it.
    $spelling = str_contains(implode("\n", $client->__getTypes()), "struct $operation {\n long ispID") ? 'ispID' : 'ispId';
    $sent = [$spelling => $ispId, 'userName' => $user, 'randVal' => $random, 'pwdHash' => $hash, 'hashAlgorithm' => 0];
    $given = $client->__soapCall($operation, [$others + $sent]);
    return $given->return;
}

/** php-cli comes without its XML extensions, and these documents are flat. */
function valueIn(string $xml, string $tag): ?string
{
    return preg_match("/<$tag>([^<]*)<\\/$tag>/", $xml, $found) ? html_entity_decode($found[1], ENT_XML1) : null;
}

const UP_DOWN_LOAD = '/ISPWebService/upDownLoad';

function say(array $answer): void
{
    echo json_encode($answer, JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE), "\n";
}

function codeOf(string $answer): array
{
    return ['code' => (int) valueIn($answer, 'msg_code'), 'message' => valueIn($answer, 'msg')];
}

/** A zip with one entry, written by hand: php-cli comes without its zip extension. */
function zipped(string $name, string $content): string
{
    $packed = gzdeflate($content);
    $common = pack('vvvvvVVVvv', 20, 0, 8, 0, 33, crc32($content), strlen($packed), strlen($content), strlen($name), 0);
    $local = "PK\x03\x04$common$name$packed";
    $central = "PK\x01\x02" . pack('v', 20) . $common . pack('vvvVV', 0, 0, 0, 0, 0) . $name;
    return $local . $central . "PK\x05\x06" . pack('vvvvVVv', 0, 0, 1, 1, strlen($central), strlen($local), 0);
}

function unzipped(string $zip): string
{
    $end = unpack('Vsize/Vstart', substr($zip, strrpos($zip, "PK\x05\x06") + 12, 8));
    $entry = unpack('vmethod', substr($zip, $end['start'] + 10, 2)) + unpack('Vpacked', substr($zip, $end['start'] + 20, 4));
    $local = unpack('vname/vextra', substr($zip, 26, 4));
    $packed = substr($zip, 30 + $local['name'] + $local['extra'], $entry['packed']);
    return $entry['method'] === 8 ? gzinflate($packed) : $packed;
}

if ($action === 'upload') {
    $before = call(UP_DOWN_LOAD, 'isp_querypreviousupload');
    $sequence = (int) valueIn($before, 'dataSequence') + 1;
    $zip = zipped('beianinfo.xml', iconv('UTF-8', 'GBK', file_get_contents($argv[6])));
    $travelling = $key === '' ? $zip : openssl_encrypt($zip, 'aes-128-cbc', $key, OPENSSL_RAW_DATA, $iv);
    $answer = call(UP_DOWN_LOAD, 'isp_upload', [
        'beianInfo' => base64_encode($travelling),
        'beianInfoHash' => base64_encode(md5($zip, true)),
        'dataSequence' => $sequence,
        'encryptAlgorithm' => $key === '' ? 0 : 1,
        'compressionFormat' => 0,
    ]);
    say(['sequence' => $sequence] + codeOf($answer));
}

if ($action === 'fetch') {
    do {
        $answer = call(UP_DOWN_LOAD, 'isp_download');
        $name = valueIn($answer, 'return_FileName');
        if ($name === null) {
            say(codeOf($answer));
            break;
        }
        $travelled = base64_decode(valueIn($answer, 'beianInfo'));
        $isSecret = valueIn($answer, 'encryptAlgorithm') === '1';
        $zip = $isSecret ? openssl_decrypt($travelled, 'aes-128-cbc', $key, OPENSSL_RAW_DATA, $iv) : $travelled;
        say(codeOf($answer) + [
            'fileName' => $name,
            'hashFits' => base64_encode(md5($zip, true)) === valueIn($answer, 'beianInfoHash'),
            'xml' => iconv('GBK', 'UTF-8', unzipped($zip)),
        ]);
        call(UP_DOWN_LOAD, 'isp_downloadack', ['fileName' => $name]);
    } while (true);
}

if ($action === 'status') {
    $asked = ['queryConditionType' => 0, 'queryCondition' => $argv[6]];
    $answer = call('/BeianStatusWebService/queryBeianStatus', 'isp_querybeianstatus', $asked);
    say(codeOf($answer) + ['filed' => valueIn($answer, 'Bazt') === '0', 'number' => valueIn($answer, 'Wzbah')]);
}
